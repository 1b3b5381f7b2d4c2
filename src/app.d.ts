declare global {
  namespace App {
    interface PageState {
      /** How many steps of the person led here; see `Workbench.undo`. */
      step?: number;
    }
  }
}

export {};
