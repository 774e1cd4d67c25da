import { entity } from '../define.ts';
import { choice, text } from '../field.ts';
import { derived } from '../link.ts';

/** Something about accounts and employees that a person should look at. */
export const Finding = entity('Finding', {
  plural: 'findings',
  doc: 'Something about accounts and employees that a person should look at. It goes when what it tells of does.',
  label: 'Finding',
  okta: null,
  isFleeting: true,
  title: 'message',
  fields: {
    code: choice(
      'code',
      [
        ...['LEAVER_WITH_ACCESS', 'EMPLOYEE_WITHOUT_ACCOUNT'],
        ...['OPEN_REVIEW', 'ACCOUNT_WITHOUT_EMPLOYEE', 'NON_HUMAN_ACCOUNT'],
        ...['DUPLICATE_EMPLOYEE_NUMBER', 'SHARED_WORK_EMAIL', 'SHARED_ACCOUNT_NUMBER', 'SHARED_ACCOUNT_EMAIL'],
        ...['CONFLICTING_KEYS', 'CONFLICTING_DECISION', 'DECISION_WITHOUT_ACCOUNT', 'DECISION_WITHOUT_EMPLOYEE'],
        ...['UNKNOWN_MANAGER', 'AMBIGUOUS_MANAGER', 'MANAGER_LOOP', 'UNREADABLE_DATE'],
      ],
      'What it is about.',
    )
      .required()
      .indexed(),
    message: text('message', 'What was seen, in a sentence.').required(),
  },
  links: {
    employees: derived('Employee', {
      rel: 'CONCERNS',
      isRemark: true,
      doc: 'The people concerned.',
      inverse: { name: 'findings', doc: 'What a person should look at about the employee.' },
    }),
    accounts: derived('User', {
      rel: 'CONCERNS',
      isRemark: true,
      doc: 'The accounts concerned.',
      inverse: { name: 'findings', doc: 'What a person should look at about the account and who is behind it.' },
    }),
  },
});
