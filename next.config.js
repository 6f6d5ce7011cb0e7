import createNextIntlPlugin from "next-intl/plugin";

/** Texts are compiled at build time, so that no page carries the parser of their syntax. */
const withTexts = createNextIntlPlugin({
  requestConfig: "./app/_i18n/request.ts",
  experimental: {
    messages: { path: "./app/_i18n", format: "json", locales: ["ar", "en"], precompile: true },
  },
});

/** @type {import("next").NextConfig} */
const config = {
  compress: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The layouts begin below the language, so an address without a page has none of them to be shown in.
  experimental: { globalNotFound: true },
  // Types are checked once, for the whole house, by `npm run check`.
  typescript: { ignoreBuildErrors: true },
};

export default withTexts(config);
