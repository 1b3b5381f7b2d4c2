/** What the pipeline tells of one paper, and of points in the plane. */
export type { PaperWalk, WalkedSpace, WalkedToken } from '#core/build/walk/paperWalk';
export type { PlaneExample } from '#core/build/walk/planeExample';
