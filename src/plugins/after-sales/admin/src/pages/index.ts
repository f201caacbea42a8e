/** What of Strapi's app is used to add pages. */
export interface PagesApp {
  router: { addRoute(route: { path: string; lazy: () => Promise<{ Component: unknown }> }): void };
}

/** Our pages that no menu names; a console adds its own menu entry. */
export function addPages(app: PagesApp): void {
  // For developers: reached by its address alone.
  app.router.addRoute({ path: 'plugins/after-sales/kit', lazy: async () => ({ Component: (await import('./kit/kit-page')).default }) });
}
