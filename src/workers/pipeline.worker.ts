import { expose } from 'comlink';
import { Pipeline } from './pipeline.ts';

expose(new Pipeline());
