package org.waymark.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words for so few people that somebody may be known, and words that only nearly are. */
class FewPeopleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One woman was rehoused in May. | One woman",
                "Of those asked, two women said no. | two women",
                "We lost touch with three young men. | three young men",
                "Support went to four families; more wait. | four families",
                "A room for 1 child and her mother | 1 child",
                "2 victims withdrew | 2 victims",
                "(3 survivors) | 3 survivors",
                "(2) survivors | (2) survivors",
                "One of the women was asked. | One of the women",
                "Three of our 41 clients left. | Three of our 41 clients",
                "4 of 12 victims withdrew. | 4 of 12 victims",
                "A single survivor answered. | A single survivor",
                "One LGBT+ survivor | One LGBT+ survivor",
                "2x children on a plan | 2x children",
                "Victims: 2. | Victims: 2",
                "Men: 40, women: 3. | women: 3",
                "One 16-year-old was referred. | One 16-year-old",
                "4 vulnerable older residents moved | 4 vulnerable older residents",
                "one deaf, pregnant woman | one deaf, pregnant woman",
                "One Romanian family left the refuge. | One Romanian family",
                "Two or three children stayed. | Two or three children",
                "1-2 girls at the school | 1-2 girls",
                "One woman's case went to court. | One woman",
                "The course was finished by one repeat perpetrator. | one repeat perpetrator",
                "Two people died. | Two people",
                "Only one person came, who is a nurse. | one person",
                "one 16-year-old boy | one 16-year-old boy",
                "We saw two mothers and three children. | two mothers",
                "No more than two women used it. | two women",
                "In two families the father left. | two families",
                "She was the only woman at the hostel. | the only woman",
                "Both women were rehoused. | Both women",
                "A couple of young mothers left early. | A couple of young mothers"
            })
    void oneToFourPeople(String text, String words) {
        PersonalData.Finding first = PersonalData.in(text).get(0);
        assertEquals(words, first.words());
        assertEquals("so few people that somebody may be known", first.kind().looksLike);
    }

    @Test
    void eachOfThemIsNamed() {
        assertEquals(
                List.of("one woman", "two children"),
                PersonalData.in("We met one woman with two children.").stream()
                        .map(PersonalData.Finding::words)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One of them said so; two of the women's groups met.",
                "Not one woman was turned away; support for a single mother",
                "The One Woman One Voice campaign",
                "We aim that (1) women are safe and (2) children thrive.",
                "Victims: 212. Women: 4 workshops. Children: 2.5",
                "Posters ran for two weeks on twenty-six shelters.",
                "Joint visits in two of the children's centres, and in four children's centres more.",
                "One person in five has been told; one woman in four; two people out of ten.",
                "Four in five families who report such violence get support.",
                "1 in 4 women, and two in every three victims, are not known to us.",
                "Forty-four people is our best quarter; twenty four people, 41 women and 1,024 children came.",
                "Three hundred people, a hundred and two women, and five men.",
                "One family support worker and two family hubs opened, with one child protection plan form.",
                "Two victim support officers and three survivor forums met; one resident survey ran.",
                "One mother and baby unit, one person from each agency, one family per week.",
                "Two people from each school were trained.",
                "One-to-one support for men; a one-parent family grant.",
                "Level 2 perpetrators, Tier 1 victims, Year 3 children and Phase 4 residents",
                "Both women and men were asked, both survivors' groups too.",
                "Two things survivors asked for, and three sessions people liked.",
                "One case per family; one officer for all residents.",
                "At least one person, more than one child, no one person.",
                "A section for friends and family and one for people worried about their own behaviour.",
                "Two men's groups and one women's centre, three people's assemblies",
                "4% of women, £3 people can afford, 2.4 children, action 1.2 children"
            })
    void whatIsNoFewPeopleIsLeftAlone(String text) {
        assertEquals(List.of(), PersonalData.in(text));
    }
}
