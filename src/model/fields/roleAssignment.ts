import { choice, text, time } from '../field.ts';

/** Which role is held, and how it was given. */
export const roleAssignmentFields = {
  label: text('label', 'Name of the role.'),
  assignmentId: text('id', 'Okta id of the assignment, which is not unique: those of standard roles repeat.').indexed(),
  type: text('type', 'Which role: one of the standard ones, or CUSTOM.').required().indexed(),
  status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the assignment has an effect.'),
  assignmentType: choice('assignmentType', ['USER', 'GROUP', 'CLIENT'], 'Who it was given to.').indexed(),
  created: time('created', 'When the role was given.'),
  lastUpdated: time('lastUpdated', 'When the assignment was last changed.'),
};
