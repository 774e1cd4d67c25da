import { choice, decimal, text, texts } from '../field.ts';
import { derived } from '../link.ts';

/** What can tell whose account it is. */
const methods = [
  ...(['DECISION', 'EMPLOYEE_NUMBER', 'WORK_EMAIL', 'LOGIN', 'SECOND_EMAIL', 'ALIAS'] as const),
  ...(['ADMIN_TWIN', 'EVIDENCE', 'PROFILE'] as const),
] as const;

/** Whose accounts are the person's, whose may be, and who the person reports to. */
export const employeeLinks = {
  accounts: derived('User', {
    rel: 'ACCOUNT_OF',
    arrow: 'in',
    doc: 'The accounts of the person.',
    facts: {
      method: choice([], methods, 'What told whose account it is.'),
      confidence: decimal([], 'How sure the link is, from 0 to 1.'),
      evidence: texts([], 'What speaks for the link or against it, the heaviest first.'),
      decidedBy: text([], 'Who decided it, where a person did.'),
    },
    inverse: { name: 'employee', doc: 'The person whose account this is.', isOne: true },
  }),
  possibleAccounts: derived('User', {
    rel: 'MAY_BE',
    arrow: 'in',
    isRemark: true,
    doc: 'Accounts that may be those of the person: somebody has to decide.',
    facts: {
      confidence: decimal([], 'How likely it is, from 0 to 1.'),
      evidence: texts(
        [],
        'What speaks for the likeliest person or against, the heaviest first; missing for the others.',
      ),
    },
    inverse: { name: 'candidates', doc: 'People whose account this may be, while nobody has decided.' },
  }),
  manager: derived('Employee', {
    rel: 'REPORTS_TO',
    isOne: true,
    isChain: true,
    doc: 'The person this one reports to.',
    inverse: { name: 'reports', doc: 'The people who report to this one.' },
  }),
};
