import { expose } from 'comlink';
import { TextSearch } from './textSearch.ts';

expose(TextSearch);
