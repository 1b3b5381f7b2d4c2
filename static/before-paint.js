// The router knows the page by its folder only.
if (location.pathname.endsWith('/index.html')) {
  history.replaceState(history.state, '', location.pathname.slice(0, -10) + location.search + location.hash);
}
// Before the first paint, so that a chosen theme never flashes the other one.
try {
  const theme = localStorage.getItem('corpuscope-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden here: the system's theme it is.
}
