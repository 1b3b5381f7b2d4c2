import { expose } from 'comlink';
import { writePaperFile } from './paperFile.ts';

expose(writePaperFile);
