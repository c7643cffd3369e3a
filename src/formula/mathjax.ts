import { MathJaxMhchemFontExtension } from '@mathjax/mathjax-mhchem-font-extension/js/svg.js';
import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/js/svg.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import '@mathjax/src/js/input/tex/cancel/CancelConfiguration.js';
import '@mathjax/src/js/input/tex/configmacros/ConfigMacrosConfiguration.js';
import '@mathjax/src/js/input/tex/mhchem/MhchemConfiguration.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';
import { MACROS } from './conventions.ts';

/** Turns a source into MathJax's tree of SVG elements; throws on what it cannot parse. */
export type Convert = (tex: string, display: boolean) => LiteElement;

/** Wide enough that MathJax itself never breaks a formula: the paragraph decides where lines end. */
const NEVER_FULL = 1e6;

/** MathJax with all its glyphs in memory, so that setting needs no waiting. */
export async function openMathJax(): Promise<{ readonly convert: Convert }> {
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  mathjax.asyncLoad = (name: string) => import(name);
  const input = new TeX({
    packages: ['base', 'ams', 'mhchem', 'cancel', 'configmacros'],
    macros: MACROS,
    formatError: (_jax: unknown, error: unknown) => {
      throw error;
    },
  });
  const output = new SVG({
    fontData: MathJaxNewcmFont,
    fontCache: 'none',
    linebreaks: { inline: true },
  });
  output.addExtension(MathJaxMhchemFontExtension);
  await output.font.loadDynamicFiles();
  const document = mathjax.document('', { InputJax: input, OutputJax: output });
  return {
    convert: (tex, display) =>
      document.convert(tex, { display, em: 16, ex: 8, containerWidth: NEVER_FULL }) as LiteElement,
  };
}
