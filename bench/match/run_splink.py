"""Links accounts to employees with Splink, as its documentation advises: link_only, DuckDB, EM, term frequencies.

python run_splink.py FOLDER: reads users.ndjson and roster.csv, writes splink.ndjson, the best row of each account with
its probability, and prints {"kilobytes"}. It is not named splink.py, which would hide the package.
"""
import json
import logging
import re
import resource
import sys
import unicodedata

import pandas as pd
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

TEXTS = [
    'given', 'family', 'preferred', 'number', 'local', 'second', 'title', 'department', 'manager', 'city', 'country',
    'employment', 'state', 'called',
]


def plain(text):
    """Lower case without marks: Splink compares what it is given."""
    if not isinstance(text, str) or not text.strip():
        return None
    letters = unicodedata.normalize('NFD', text.translate(str.maketrans('łŁøØđĐı', 'lLoOdDi')).replace('ß', 'ss'))
    bare = ''.join(letter for letter in letters if not unicodedata.combining(letter)).lower()
    return re.sub(r'[^\w]+', ' ', bare).strip() or None


def digits(number):
    return re.sub(r'[^0-9]', '', number or '').lstrip('0') or None


def local(address):
    return re.sub(r'\+.*', '', address.split('@')[0]).lower() if address else None


def day(text):
    return pd.Timestamp(text[:10]).toordinal() if text else None


def table(rows):
    frame = pd.DataFrame(rows)
    frame['called'] = frame['given'] + ' ' + frame['family']
    for column in TEXTS:
        frame[column] = frame[column].astype('string')
    frame['day'] = frame['day'].astype('Int64')
    return frame


def read_employees(folder):
    roster = pd.read_csv(f'{folder}/roster.csv', dtype=str, keep_default_na=False).to_dict('records')
    return roster, table([
        {
            'unique_id': f'{at}:{row["employee_number"]}',
            'given': plain(row['given_name']),
            'family': plain(row['family_name']),
            'preferred': plain(row['preferred_name']),
            'number': digits(row['employee_number']),
            'local': local(row['work_email']),
            'second': row['personal_email'].lower() or None,
            'title': plain(row['title']),
            'department': plain(row['department']),
            'manager': row['manager_employee_number'] or None,
            'city': plain(row['location']),
            'country': row['country'] or None,
            'employment': plain(row['employment_type']),
            'state': 'gone' if row['termination_date'] else 'there',
            'day': day(row['hire_date']),
        }
        for at, row in enumerate(roster)
    ])


def read_accounts(folder, roster):
    managers = {row['work_email'].lower(): row['employee_number'] for row in roster if row['work_email']}
    named = {}
    for row in roster:
        named.setdefault(plain(f'{row["given_name"]} {row["family_name"]}'), set()).add(row['employee_number'])

    def manager_of(profile):
        found = managers.get((profile.get('managerId') or '').lower())
        numbers = named.get(plain(profile.get('manager')), ())
        return found or (next(iter(numbers)) if len(numbers) == 1 else None)

    with open(f'{folder}/users.ndjson', encoding='utf-8') as lines:
        users = [json.loads(line) for line in lines]
    return table([
        {
            'unique_id': user['id'],
            'given': plain(profile.get('firstName')),
            'family': plain(profile.get('lastName')),
            'preferred': plain(profile.get('nickName')),
            'number': digits(profile.get('employeeNumber')),
            'local': local(profile.get('email')),
            'second': (profile.get('secondEmail') or '').lower() or None,
            'title': plain(profile.get('title')),
            'department': plain(profile.get('department')),
            'manager': manager_of(profile),
            'city': plain(profile.get('city')),
            'country': profile.get('countryCode'),
            'employment': plain(profile.get('userType')),
            'state': 'gone' if user['status'] in ('DEPROVISIONED', 'SUSPENDED') else 'there',
            'day': day(user['created']),
        }
        for user in users
        for profile in [user['profile']]
    ])


def compare(column, *near):
    return comparisons.CustomComparison(
        output_column_name=column,
        comparison_levels=[
            levels.NullLevel(column),
            levels.ExactMatchLevel(column, term_frequency_adjustments=True),
            *(levels.JaroWinklerLevel(column, threshold) for threshold in near),
            levels.ElseLevel(),
        ],
    )


def link(accounts, employees):
    within = [levels.CustomLevel(f'abs(day_l - day_r) <= {days}', label_for_charts=f'{days} days') for days in (5, 30, 120)]
    preferred = comparisons.CustomComparison(
        output_column_name='preferred',
        comparison_levels=[
            levels.CustomLevel('preferred_l is null and preferred_r is null').configure(is_null_level=True),
            levels.CustomLevel('preferred_l = given_r or given_l = preferred_r or preferred_l = preferred_r'),
            levels.ElseLevel(),
        ],
    )
    settings = SettingsCreator(
        link_type='link_only',
        comparisons=[
            comparisons.ForenameSurnameComparison(
                'given', 'family', jaro_winkler_thresholds=[0.92, 0.85], forename_surname_concat_col_name='called'
            ),
            compare('local', 0.9),
            compare('title', 0.9, 0.8),
            compare('department', 0.85),
            compare('city', 0.88),
            compare('manager'),
            compare('employment'),
            preferred,
            comparisons.ExactMatch('number'),
            comparisons.ExactMatch('second'),
            comparisons.ExactMatch('state'),
            comparisons.ExactMatch('country').configure(term_frequency_adjustments=True),
            comparisons.CustomComparison(
                output_column_name='day', comparison_levels=[levels.NullLevel('day'), *within, levels.ElseLevel()]
            ),
        ],
        blocking_rules_to_generate_predictions=[
            block_on('number'),
            block_on('local'),
            block_on('second'),
            block_on('family', 'substr(given, 1, 1)'),
            block_on('given', 'substr(family, 1, 3)'),
            'l.given = r.family and l.family = r.given',
            block_on('manager', 'title'),
            block_on('manager', 'given'),
            block_on('family', 'title'),
        ],
    )
    linker = Linker([accounts, employees], settings, DuckDBAPI(), input_table_aliases=['account', 'employee'])
    sure = ['l.number = r.number and l.family = r.family', 'l.local = r.local and l.called = r.called']
    linker.training.estimate_probability_two_random_records_match(sure, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for rule in (block_on('given', 'family'), block_on('local'), block_on('title', 'manager')):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    return linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()


def main(folder):
    logging.getLogger('splink').setLevel(logging.ERROR)
    roster, employees = read_employees(folder)
    accounts = read_accounts(folder, roster)
    pairs = link(accounts, employees)
    ids = set(accounts['unique_id'])
    best = {}
    for left, right, weight, chance in pairs[
        ['unique_id_l', 'unique_id_r', 'match_weight', 'match_probability']
    ].itertuples(index=False):
        account, row = (left, right) if left in ids else (right, left)
        if account not in best or best[account][0] < weight:
            best[account] = (weight, chance, row.split(':', 1)[1])
    with open(f'{folder}/splink.ndjson', 'w', encoding='utf-8') as out:
        for account, (weight, chance, number) in best.items():
            line = {'userId': account, 'employeeNumber': number, 'probability': chance, 'weight': weight}
            out.write(json.dumps(line) + '\n')
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({'kilobytes': kilobytes}))


main(sys.argv[1])
