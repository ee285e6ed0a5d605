/** The words MovieLens uses for the people who rated: its codes are the warehouse's group keys. */
export const GENDERS = [
  { key: 'F', label: 'Women' },
  { key: 'M', label: 'Men' },
];

export const AGE_GROUPS = [
  { key: '1', label: 'Under 18', from: 0 },
  { key: '18', label: '18–24', from: 18 },
  { key: '25', label: '25–34', from: 25 },
  { key: '35', label: '35–44', from: 35 },
  { key: '45', label: '45–49', from: 45 },
  { key: '50', label: '50–55', from: 50 },
  { key: '56', label: '56 and over', from: 56 },
];

export const OCCUPATIONS = [
  'Other or not specified', 'Academic or educator', 'Artist', 'Clerical or admin', 'College or grad student',
  'Customer service', 'Doctor or health care', 'Executive or managerial', 'Farmer', 'Homemaker', 'K-12 student',
  'Lawyer', 'Programmer', 'Retired', 'Sales or marketing', 'Scientist', 'Self-employed', 'Technician or engineer',
  'Tradesman or craftsman', 'Unemployed', 'Writer',
].map((label, id) => ({ key: String(id), label }));

/** The group that an age in years falls into. */
export const ageGroupOf = (age) => AGE_GROUPS.findLast((group) => age >= group.from);

const label = (list, key) => list.find((entry) => entry.key === key)?.label ?? key;

/** The groups that reports can be asked for, by dimension. */
export const DIMENSIONS = [
  { key: 'all', label: 'Everyone', groups: [{ key: 'all', label: 'Everyone' }] },
  { key: 'gender', label: 'Gender', groups: GENDERS },
  { key: 'age_group', label: 'Age', groups: AGE_GROUPS },
  {
    key: 'gender_age',
    label: 'Gender and age',
    groups: GENDERS.flatMap((gender) =>
      AGE_GROUPS.map((age) => ({ key: `${gender.key}-${age.key}`, label: `${gender.label}, ${age.label}` })),
    ),
  },
  { key: 'occupation', label: 'Occupation', groups: OCCUPATIONS },
];

export const genderLabel = (key) => label(GENDERS, key);

/** An occupation's words by its id; the warehouse's own where the id is not MovieLens'. */
export const occupationLabel = (id, otherwise) =>
  OCCUPATIONS.find((entry) => entry.key === String(id))?.label ?? otherwise;

/** The words for a group key of a dimension; the key itself where there are none. */
export const groupLabel = (dimension, key) =>
  label(DIMENSIONS.find((entry) => entry.key === dimension)?.groups ?? [], key);
