import { createGlobalStyle, css } from 'styled-components';
import vazirmatn from '../assets/Vazirmatn-Variable.woff2';

/** Strapi's arrows that mean «onward» and «back»; they have no name in the page but their shape. */
const ARROWS = ['M28.5 16a1.5', 'M29.061 17', 'M18.061 16', 'M21.061 17.06', 'M26.061 14.06'].map((shape) => `html[dir='rtl'] svg:has(> path[d^='${shape}'])`).join(',\n  ');

const rightToLeft = css`
  ${ARROWS},
  svg[data-turns] {
    transform: scaleX(-1);
  }

  /*
   * Copied text, keys, phones (+98…) and addresses keep their own order inside a Persian page: each value runs as its own
   * letters do. Not by «direction», which would be mirrored with all other styles.
   */
  code,
  pre,
  input:not([dir]),
  textarea:not([dir]) {
    unicode-bidi: plaintext;
  }

  /* Mirrored too: whichever way a value runs, it stands at the right. */
  input:not([dir]),
  textarea:not([dir]) {
    text-align: left;
  }

  /* The design system measures the action at a field's end and makes room for it at the right, written into the page. */
  input[style*='padding-right'] {
    padding-left: 1.6rem !important;
    padding-right: 5.2rem !important;
  }
`;

/** The font of the Persian panel, served by the panel itself, and what no style of the design system mirrors. */
export const PanelStyle = createGlobalStyle<{ $rtl: boolean }>`
  @font-face {
    font-family: 'Vazirmatn';
    src: url(${vazirmatn}) format('woff2');
    font-weight: 100 900;
    font-display: swap;
    unicode-range: U+0600-06FF, U+0750-077F, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF;
  }

  html:lang(fa) body,
  html:lang(fa) body :is(button, input, select, textarea) {
    font-family: 'Vazirmatn', -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, sans-serif;
  }

  /* News about Strapi for those who build with it; there is no setting for it. */
  div:has(> div > div > div > a[href^='https://strapi.io/blog']) {
    display: none;
  }

  ${({ $rtl }) => $rtl && rightToLeft}
`;
