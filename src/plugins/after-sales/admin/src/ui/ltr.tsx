import type { ReactElement, ReactNode } from 'react';
import { styled } from 'styled-components';

const Isolated = styled.bdi`
  /* Vazirmatn's tabular figures stand far apart; those of the Latin font don't. */
  &:not(:lang(fa)) {
    font-variant-numeric: tabular-nums;
  }

  /* A number that breaks over two lines is two numbers. */
  white-space: nowrap;
`;

/** Phones, serials, codes and amounts keep their own order inside a line of Persian, and their figures stand in columns. */
export const Ltr = ({ children }: { children: ReactNode }): ReactElement => <Isolated dir="ltr">{children}</Isolated>;
