/** What browsers with Trusted Types have; the others take the address as it is. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of a worker in the form that a page with Trusted Types takes. The page's Content-Security-Policy names this policy, which
 * lets nothing pass but scripts of the page's own host.
 */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('corpuscope-worker', {
    createScriptURL(text) {
      if (new URL(text, location.href).origin !== location.origin)
        throw new TypeError(`${text} is no script of this page`);
      return text;
    },
  });
  return policy?.createScriptURL(url) ?? url;
}
