import { useEffect, useRef, type ReactElement } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

const Tabs = styled.nav`
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  display: flex;
  gap: 0.4rem;
  margin-block-end: 1.6rem;
  overflow-x: auto;

  a {
    border-block-end: 2px solid transparent;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    padding: 0.8rem 1.2rem;
    text-decoration: none;
    white-space: nowrap;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  a.active {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

interface PageTabsProps {
  label: string;
  tabs: readonly { to: string; title: string }[];
}

/** The parts of one work place; each has an address of its own. */
export function PageTabs({ label, tabs }: PageTabsProps): ReactElement {
  const own = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a narrow screen there are more than fit: the one that is open stands in sight.
  useEffect(() => {
    // Without braces its answer would be taken for what undoes the effect: newer browsers give a promise.
    own.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <Tabs ref={own} aria-label={label}>
      {tabs.map(({ to, title }) => (
        <NavLink key={to} to={to}>
          {title}
        </NavLink>
      ))}
    </Tabs>
  );
}
