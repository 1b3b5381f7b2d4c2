/** Name and version of the program, as atlases and figures carry it; a test holds it to package.json. */
export const GENERATOR = 'corpuscope 0.1.0';
