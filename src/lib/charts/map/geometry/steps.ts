/** What work that is done piece by piece comes to, all of it done at once. */
export function allAtOnce<Value>(steps: Iterator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
