/** Rules of the official Cypher grammar that only read. A rule that is not named here is refused, whatever it is. */
export const readingRules: ReadonlySet<string> = new Set(
  `
  statementsOrCommands statementOrCommand preparsedStatement statement queryWithLocalDefinitions nextStatement
  regularQuery union singleQuery clause

  matchClause hint labelOrRelType nonEmptyNameList whereClause withClause unwindClause returnClause returnBody
  returnItems returnItem orderBySkipLimitClause orderBy orderItem ascToken descToken skip limit
  subqueryClause subqueryScope callClause procedureName procedureResultItem

  patternList pattern anonymousPattern shortestPathPattern patternElement pathPatternNonEmpty nodePattern
  parenthesizedPath relationshipPattern leftArrow arrowLine rightArrow pathLength quantifier pathPatternPrefix
  pathToken groupToken nonNegativeIntegerSpecification properties
  labelExpression labelExpression4 labelExpression3 labelExpression2 labelExpression1

  expression expression11 expression10 expression9 expression8 expression7 expression6 expression5 expression4
  expression3 expression2 expression1 comparisonExpression6 normalForm postFix property
  literal numberLiteral signedIntegerLiteral stringLiteral listLiteral map propertyKeyName parameter parameterName
  caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen
  listComprehension patternComprehension reduceExpression listItemsPredicate mapProjection mapProjectionElement
  existsExpression countExpression collectExpression countStar patternExpression shortestPathExpression
  parenthesizedExpression functionInvocation functionName functionArgument namespace normalizeFunction trimFunction
  type typePart typeName typeNullability typeListSuffix

  variable symbolicNameString escapedSymbolicNameString unescapedSymbolicNameString unescapedSymbolicNameString_
  symbolicVariableNameString escapedSymbolicVariableNameString unescapedSymbolicVariableNameString preparserKeyword
  `
    .trim()
    .split(/\s+/),
);

/** Functions that only look at their arguments or at the graph, in lower case. */
export const readingFunctions: ReadonlySet<string> = new Set(
  `
  all any exists isempty none single coalesce nullif
  avg collect count max min percentilecont percentiledisc stdev stdevp sum
  elementid id endnode startnode labels type properties keys nodes relationships length
  head last size tail range reverse
  toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull tostring tostringornull
  tobooleanlist tofloatlist tointegerlist tostringlist valuetype
  abs ceil floor isnan rand round sign e exp log log10 sqrt pi radians degrees haversin
  acos asin atan atan2 cos cosh cot coth sin sinh tan tanh
  char_length character_length left right lower upper tolower toupper ltrim rtrim btrim trim replace split substring
  normalize randomuuid timestamp
  date datetime localdatetime localtime time duration
  date.truncate datetime.truncate localdatetime.truncate localtime.truncate time.truncate
  datetime.fromepoch datetime.fromepochmillis
  duration.between duration.inmonths duration.indays duration.inseconds
  point point.distance point.withinbbox
  `
    .trim()
    .split(/\s+/),
);

/** Procedures that both engines have and that only tell what the graph is made of, in lower case. */
export const readingProcedures: ReadonlySet<string> = new Set(['db.labels', 'db.relationshiptypes', 'db.propertykeys']);

/** How a refused rule is called towards the user, where its first word does not say it. */
export const ruleNames: Readonly<Record<string, string>> = {
  loadCSVClause: 'LOAD CSV',
  subqueryInTransactionsParameters: 'CALL { … } IN TRANSACTIONS',
  interpolatedStringLiteral: 'An interpolated string',
  consoleCommand: 'A console command',
  vectorFunction: 'A vector function',
  vectorDistanceFunction: 'A vector function',
  vectorNormFunction: 'A vector function',
};

/** What the user may write instead. */
export const wayOut =
  'Queries may only read: MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, SKIP, LIMIT, UNION and CALL { … } of these.';
