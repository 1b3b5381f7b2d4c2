/** Random starts of k-means where the recipe leaves them open. */
export const AUTO_RESTARTS = 10;
