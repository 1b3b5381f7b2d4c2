import { expose } from 'comlink';
import { ThreadedReader } from './atlasReader.ts';

expose(ThreadedReader);
