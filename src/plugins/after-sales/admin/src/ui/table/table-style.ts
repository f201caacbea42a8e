import { styled } from 'styled-components';

export const Scroller = styled.div`
  max-inline-size: 100%;
  overflow-x: auto;
`;

export const Table = styled.table`
  border-collapse: collapse;
  inline-size: 100%;

  th,
  td {
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    block-size: 4rem;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 1.4;
    padding: 0.4rem 1.2rem;
    text-align: start;
  }

  th {
    block-size: 3.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    white-space: nowrap;
  }

  /* A narrow screen is scrolled sideways anyway: no need to break «۱۵ دقیقه پیش» into three lines. */
  @media (max-width: 767px) {
    inline-size: max-content;
    min-inline-size: 100%;

    td {
      max-inline-size: 24rem;
    }
  }
`;

export const Body = styled.tbody<{ $dim: boolean }>`
  opacity: ${({ $dim }) => ($dim ? 0.6 : 1)};

  tr[data-opens] {
    cursor: pointer;
  }

  tr:hover td,
  tr[aria-selected] td {
    background: ${({ theme }) => theme.colors.primary100};
  }

  tr:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

export const HeadButton = styled.button`
  align-items: center;
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  display: inline-flex;
  font: inherit;
  gap: 0.4rem;
  padding: 0;

  svg {
    block-size: 0.8rem;
    inline-size: 0.8rem;
  }
`;
