import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useState, type ReactElement } from 'react';

import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Ltr } from '../ltr';

/** A person of our books with one of the phones that were told; masked, for the operator has only asked for one of them. */
export interface Candidate {
  id: string;
  name: string;
  phone: string;
}

interface CandidatesProps {
  people: readonly Candidate[];
  onSame: (person: Candidate) => void;
  onNone: () => void;
}

/** What a refusal for the sake of these people tells of them; nothing where it was another refusal. */
const candidatesIn = (error: unknown): readonly Candidate[] => (error instanceof Problem && Array.isArray(error.data.candidates) ? (error.data.candidates as Candidate[]) : []);

interface CandidatesFound {
  people: readonly Candidate[];
  clear: () => void;
  /** Sends, and keeps for whose sake it was refused. */
  heed: <Answer>(sent: Promise<Answer>) => Promise<Answer>;
}

/** Those for whose sake the last sending was refused. */
export function useCandidates(): CandidatesFound {
  const [people, setPeople] = useState<readonly Candidate[]>([]);
  const clear = useCallback(() => setPeople([]), []);
  const heed = useCallback(async <Answer,>(sent: Promise<Answer>): Promise<Answer> => {
    try {
      return await sent;
    } catch (error) {
      setPeople(candidatesIn(error));
      throw error;
    }
  }, []);
  return { people, clear, heed };
}

/** Nothing is merged by itself: the operator says whether it is one of them. */
export function Candidates({ people, onSame, onNone }: CandidatesProps): ReactElement {
  const say = useText();
  return (
    <Box role="alert" background="warning100" borderColor="warning200" hasRadius padding={4} marginBottom={4}>
      <Typography fontWeight="semiBold" tag="p">
        {say('candidates.same-person')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {people.map((person, at) => (
          <Flex key={person.id} tag="li" gap={3} wrap="wrap">
            <Typography>
              <bdi>{person.name}</bdi> <Ltr>{person.phone}</Ltr>
            </Typography>
            <Button size="S" variant="secondary" autoFocus={at === 0} onClick={() => onSame(person)}>
              {say('candidates.is-this')}
            </Button>
          </Flex>
        ))}
      </Flex>
      <Box paddingTop={3}>
        <Button size="S" variant="tertiary" onClick={onNone}>
          {say('candidates.none-of-these')}
        </Button>
      </Box>
    </Box>
  );
}
