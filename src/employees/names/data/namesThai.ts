/** Parts of Thai names, as patterns, whose letters do not tell how they are read, the longest first. */
export const namesThai = `
รัตน(?=[ก-ฮ]) rattana|วัฒน(?=[ก-ฮ]) watthana|รัตนา rattana|วัฒนา watthana|ณัฐ(?=[กพชวดน]) nattha|ณัฐ nat|สุร(?=[ศชพ]) sura
ประเสริฐ prasert|ประสิทธิ์ prasit|เจริญ charoen|เกษม kasem|กนก kanok|ภัทร(?=[ก-ฮ]) phatthara|ภัทร phat|จักร(?=[ก-ฮเแโใไ]) chakra|พรหม phrom
เพชร phet|ทรัพย์ sap|ธน(?=[ก-ฮเแ]) thana|วร(?=[ก-ยลวศ-ฮเแ][^์]) wora|อร(?=[ก-ฮ][^์]) ora|นพ(?=[ก-ฮ][^์]) noppha|ศุภ(?=[ก-ฮ]) supha|จิร(?=[ก-ฮ]) chira
นร(?=[ก-ฮ][^์]) nara|รัช(?=[ก-ฮ]) ratcha|เกียรติ kiat|ชาติ chat|ลักษณ์ lak|ราช(?=[ก-ฮ]) ratcha|สุวรรณ suwan|ศักดิ์ sak
มนุษย์ manut|วิทย(?=[า]) witthay|สถาพร sathaphon|ชญา chaya|พิพัฒน์ phiphat|วัชร(?=[ก-ฮ]) watchara|อมร amon|สมร samon|ถวิล thawin|ธวัช thawat
`;
