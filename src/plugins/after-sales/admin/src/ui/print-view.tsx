import { Button } from '@strapi/design-system';
import { File } from '@strapi/icons';
import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createGlobalStyle, styled } from 'styled-components';

import { useText } from '../kernel/text';

/** On paper there is nothing but the sheet: black on white, whatever the panel's theme. */
const OnlyTheSheet = createGlobalStyle`
  @media print {
    body > *:not(#after-sales-sheet) { display: none !important; }
    html, body { background: #fff !important; }
  }
`;

const Sheet = styled.div`
  display: none;

  @media print {
    color: #000;
    display: block;
    font-size: 11pt;
  }
`;

/** Prints what is inside, laid out for paper; on the screen nothing of it is seen but the button. */
export function PrintView({ label, children }: { label?: string; children: ReactNode }): ReactElement {
  const say = useText();
  return (
    <>
      <Button variant="tertiary" startIcon={<File />} onClick={() => window.print()}>
        {label ?? say('action.print')}
      </Button>
      <OnlyTheSheet />
      {createPortal(<Sheet>{children}</Sheet>, sheetRoot())}
    </>
  );
}

function sheetRoot(): HTMLElement {
  const known = document.getElementById('after-sales-sheet');
  if (known) return known;
  const made = document.createElement('div');
  made.id = 'after-sales-sheet';
  document.body.append(made);
  return made;
}
