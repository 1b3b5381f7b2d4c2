/** Sizes that kernels and the core agree on. Plain numbers: TypeScript and AssemblyScript read this file alike. */

/** Centroids that a row is compared with at once: eight doubles are four vector registers. */
export const TILE_CENTROIDS = 8;

/** Columns of a block that is carried through the SVD at once: sixteen doubles are eight vector registers. */
export const BLOCK_COLUMNS = 16;

/** Rows of a cell, whose inner products with all rows of another cell are made at once. */
export const CELL_ROWS = 64;
