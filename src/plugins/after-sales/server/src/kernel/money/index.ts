// Pure, and read by screens too: it lives in shared/.
export * from '../../../../shared/money';
