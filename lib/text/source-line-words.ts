/** What a source line holds besides names: how the report came. */
export const MANNER_WORDS: ReadonlySet<string> = new Set(
  "خاص خاصه خاصين متابعات متابعه وكالات رصد مراسلون عاجل حصري ترجمه ا ف ب special exclusive staff agencies".split(
    " ",
  ),
);
/** Words of the names of agencies and newsrooms, as keys. */
export const AGENCIES: ReadonlySet<string> = new Set(
  "شينخوا رويترز سانا واع اناضول الاناضول سبوتنيك عنب شفق روداو السومريه هاوار سما باسنيوز كوردستان وطنيه نيوز برس ميديا barq reuters afp ap sana rudaw cnn bbc dpa anadolu efe tass xinhua ina nna hawar anha enab shafaq sy24".split(
    " ",
  ),
);
