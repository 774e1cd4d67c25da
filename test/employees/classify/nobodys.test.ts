import { describe, expect, test } from 'vitest';
import { classOf, type Row, show } from './four.ts';

const things: Record<'SERVICE' | 'MAILBOX' | 'ROOM' | 'TEST', readonly Row[]> = {
  SERVICE: [
    ['int-sccm-dev2', 'Sccm', 'Bot'],
    ['merle', 'Merle', 'Ortiz', { userType: 'Technical Account' }],
  ],
  MAILBOX: [
    ['admissions-shangh', 'Admissions', 'Shanghai', { userType: 'Shared Mailbox' }],
    ['phoenix-lisboa', 'Phoenix', 'Lisboa', { userType: 'Shared Mailbox', title: 'Functional account' }],
    ['registrar-sofia', 'Registrar', 'Sofia'],
    ['benefitsbudap', 'Benefits', 'Team Budapest'],
    ['store.hochim', 'Store', 'Manager Ho Chi Minh City'],
    ['itsupport-newyor', 'IT', 'Support New York'],
    ['legal-newyor', 'Legal', 'Notices New York'],
    ['citas-mi', 'Citas', 'Medicina Interna'],
    ['notdienst.chir', 'Dienstarzt', 'Klinik für Chirurgie'],
    ['guardia-mi', 'Guardia', 'Medicina Interna', { userType: 'On call' }],
    ['guest010', 'Guest', '010', { userType: 'Guest' }],
    ['loja-lisboa', 'Loja', 'Lisboa'],
    ['filiale.bremen', 'Filiale', 'Bremen'],
    ['ward3b', 'Ward', '3B'],
    ['piso8b', 'Piso', '8B'],
    ['station-5b', 'Station 5B', 'Pflegestützpunkt'],
  ],
  ROOM: [
    ['scan-psyc', 'Scan', 'Psychology', { userType: 'Device' }],
    ['scan-psyc2', 'Scan', 'Department of Psychology'],
    ['mfp123', 'Ricoh', 'IM C3000'],
    ['mfp307', 'HP LaserJet', 'M608'],
    ['ecg-siemens08', 'Siemens Somatom', 'Modality'],
    ['seminar-151', 'Seminarraum', '151', { userType: 'Resource' }],
    ['lab-279', 'Teaching Lab', '279'],
    ['sala-4', 'Kaffeeküche', '4', { userType: 'Room' }],
    ['lisboa.phoenix', 'Phoenix', 'Lisboa', { userType: 'Dispositivo' }],
  ],
  TEST: [
    ['exam03', 'Exam', 'User 3', { userType: 'Exam' }],
    ['pruefung02', 'Prüfung', '02'],
    ['train40', 'Training', 'Employee'],
    // The number is that of the manager, who looks after it.
    ['test.arzt38', 'Test', 'Arzt', { managerId: '48318', custom: { personalnummer: '48318' } }],
  ],
};

describe.each(Object.entries(things))('%s', (kind, rows) => {
  test.each(rows.map((row) => [show(row), row] as const))('%s', (_, row) => {
    expect(classOf(row)).toBe(kind);
  });
});

test('a name that ends in a number and has no word of an employee’s is no person’s, whatever the word', () => {
  expect(classOf(['krakelbox7', 'Krakelbox', '7'])).not.toBe('PERSON');
  expect(classOf(['msilva2', 'Maria Silva', '2'])).toBe('PERSON');
});
