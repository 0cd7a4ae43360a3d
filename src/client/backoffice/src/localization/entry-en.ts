import { en } from './en.ts';
import { AREA } from './words.ts';

export default { [AREA]: en };
