import { Button } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { TechnicianAnswer } from '../../../../shared/api/agents';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { Allowed, Confirm } from '../../ui';

interface RetireTechnicianProps {
  technician: TechnicianAnswer;
  onRetired: () => void;
}

/** The end of a technician's work for us, with what follows named before. */
export function RetireTechnician({ technician, onRetired }: RetireTechnicianProps): ReactElement | null {
  const api = useApi();
  const say = useText();
  const [asking, setAsking] = useState(false);
  if (technician.state !== 'active') return null;
  return (
    <Allowed route="technicians.retire">
      <Button variant="danger-light" size="S" onClick={() => setAsking(true)} aria-label={say('network.technicians.retire-one', { name: technician.name })}>
        {say('network.retire')}
      </Button>
      <Confirm
        open={asking}
        title={say('network.technicians.retire-title', { name: technician.name })}
        consequence={say('network.technicians.retire-consequence')}
        verb={say('network.retire')}
        dangerous
        onConfirm={() => api.post(`/technicians/${technician.id}/retire`).then(onRetired)}
        onClose={() => setAsking(false)}
      />
    </Allowed>
  );
}
