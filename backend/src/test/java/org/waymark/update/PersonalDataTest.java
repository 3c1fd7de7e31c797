package org.waymark.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like personal data, and what only nearly does. */
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please write to jane.smith@example.org about her. | jane.smith@example.org",
                "Contact: J.O'Brien+vawg@nhs.example.net | J.O'Brien+vawg@nhs.example.net",
                "She is at jane.smith [at] example.org now | jane.smith [at] example.org",
                "We hold the file of service@example.gov.uk. | service@example.gov.uk",
                "jane.smith at example dot com | jane.smith at example dot com",
                "Write to jane.doe AT example.org for it | jane.doe AT example.org",
                "jane.doe at example.org | jane.doe at example.org",
                "https://www.example.org/?to=jane%40example.org | jane%40example.org"
            })
    void emailAddresses(String text, String words) {
        finds(text, words, "an e-mail address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NHS number 943 476 5919 was referred. | 943 476 5919",
                "Patient 9434765919 was referred. | 9434765919",
                "NHS no: 943-476-5919 | 943-476-5919",
                "(401 023 2137) | 401 023 2137",
                "Her NHS number is 0101010109. | 0101010109",
                "NHS number 123 456 7890 was mistyped | 123 456 7890",
                "NHS card shows 99952 60182 | 99952 60182"
            })
    void nhsNumbersByTheirLastDigit(String text, String words) {
        finds(text, words, "an NHS number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Her NI number is AB 12 34 56 C. | AB 12 34 56 C",
                "jg103759a was refused | jg103759a",
                "NINO QQ123456C | QQ123456C",
                "National Insurance number: AB123456 | AB123456"
            })
    void nationalInsuranceNumbers(String text, String words) {
        finds(text, words, "a National Insurance number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring her on 07700 900123. | 07700 900123",
                "Mobile 07700900123, after six | 07700900123",
                "+44 7700 900 123 | +44 7700 900 123",
                "+44 (0)20 7946 0958 | +44 (0)20 7946 0958",
                "(020) 7946 0958 is her mother's | (020) 7946 0958",
                "Her neighbour on 01632 960 001 saw it | 01632 960 001",
                "0161-496-0123 | 0161-496-0123",
                "0044 7700 900123 | 0044 7700 900123",
                "44 7700 900123 | 44 7700 900123",
                "07 700 900 123 | 07 700 900 123",
                "Tel: 7946 0958 | 7946 0958",
                "call her on 7700 900123 | 7700 900123",
                "Her number's 7700 900123 | 7700 900123",
                "07700 900 123/124, after six | 07700 900 123/124",
                "Her main number is 020 7946 0958 | 020 7946 0958",
                "case 07700 900 123 | 07700 900 123",
                "her sister abroad, +353 87 123 4567 | +353 87 123 4567",
                "The National Domestic Abuse Helpline is 0808 2000 247, free and day and night. | 0808 2000 247",
                "Posters carry 0300 123 1234 and 116 123. | 0300 123 1234",
                "Our helpline: 020 7946 0999, Monday to Friday. | 020 7946 0999",
                "Office: 020 7946 0200 (council switchboard) | 020 7946 0200",
                "Childline (0800 1111) was added | 0800 1111",
                "07700 900123 4 times a day | 07700 900123"
            })
    void phoneNumbers(String text, String words) {
        finds(text, words, "a phone number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She moved to N12 0SG in May. | N12 0SG",
                "ec1a 1bb | ec1a 1bb",
                "at W1A0AX, second floor | W1A0AX",
                "(M1 1AE) | M1 1AE",
                "B33 8TH and no other | B33 8TH",
                "lives in DN55 1PT. | DN55 1PT",
                "e1 6an | e1 6an",
                "She lives at NW4-4BG now | NW4-4BG"
            })
    void fullPostcodes(String text, String words) {
        finds(text, words, "a full postcode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOB 12/03/1985 | 12/03/1985",
                "D.O.B.: 12.3.85 | 12.3.85",
                "She was born on 12 March 1985 in Leeds. | 12 March 1985",
                "date of birth: 1985-03-12 | 1985-03-12",
                "Her date of birth is recorded as 12th of March, 1985. | 12th of March, 1985",
                "her birthday is 4 June | 4 June",
                "born March 12, 1985 | March 12, 1985",
                "14/02/1987 (DOB) | 14/02/1987",
                "the client (14/02/1987) was housed | 14/02/1987",
                "survivor, F, 14.02.1987 | 14.02.1987",
                "Ms B (12/03/1985) was rehoused | 12/03/1985",
                "aged 39 (12/03/1985) | 12/03/1985",
                "Mrs. O'Hara, 12-03-1985 | 12-03-1985",
                "the birthday of the boy, 12 March 2014 | 12 March 2014",
                "dob is 14021987 | 14021987",
                "DOB 14 2 1987 | 14 2 1987",
                "She gave birth on 3 May 2023. | 3 May 2023",
                "Her date of birth, which stands on the referral from the surgery, is 14 February 1987 | 14 February 1987"
            })
    void datesOfBirth(String text, String words) {
        finds(text, words, "a date of birth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 999 in an emergency, 101 otherwise, or 111 for advice.",
                "Of 1,024 people, 512 (50%) came in 2022-23 and 2023-24.",
                "Referrals fell from 41 to 37 to 29, then rose to 1 200 300.",
                "The training ran on 12/03/2024 and 14.03.2024, and again on 2024-03-20.",
                "The policy was approved on 12 March 1998.",
                "The Act of 15 November 2004 applies; see section 9(3).",
                "The strategy runs from 01/04/2022 to 31/03/2025.",
                "01.04.2024-31.03.2025",
                "Children born after 1 September 2020 are counted from Q2.",
                "Babies born in 2023 were visited by the health visitor.",
                "Reference 1234567890 was raised with the ICB.",
                "Purchase order PO9434765919 was paid.",
                "Contract 2023/0456789/DA was signed in N12.",
                "The survey of the N12 and NW4 areas was sent out.",
                "Measure m1 2nd reading came late; W1 1st session was full.",
                "Room B12 on floor 3, from 2pm to 4pm.",
                "Actions 1.10, 1.11 and 3.13 move to Q3 2024-25.",
                "£1,234,567.89 of 0.45 million was spent.",
                "A grant of £0123456789 is a slip of the pen.",
                "Form MG11 and DASH 27 were used, ISO 27001 too.",
                "We met on 10 January, 12 February and 14 March 2024.",
                "See https://www.example.org/reports/2024-10-12/summary.html",
                "The launch was born of a meeting held on 12 March 2023.",
                "Version 10.2.2024.1 of the toolkit",
                "The victim was first housed on 12/03/1998.",
                "AB123 and CD456789 are forms; so is QA12 3456.",
                "Of 2023 2024 calls by phone 2023-2024 was the year with most.",
                "Text messages 1500 2000 were sent in two batches.",
                "Reference 4010232137 and invoice 0123456789 were closed.",
                "The idea was born on 12 March 2023 at the away day.",
                "New-born checks on 12 June 2024 were used to hand out cards.",
                "Those born on or after 1 April 2006 turn 18 this year.",
                "With dates of birth between 1 September 2010 and 31 August 2011.",
                "We were born of a merger. On 12 March 2024 we met.",
                "Birth registrations were checked on 12 March 2024.",
                "Company number 01234567; ISBN 978-1-4919-2706-9.",
                "Meeting ID 895 1234 5678, account 20-45-67 12345678.",
                "The forum meets at the town hall; we meet @ noon.",
                "Calls rose: 0800 1700 2000 hours were staffed.",
                "We marked the birthday of the project, 12 March 2024.",
                "The forum met on 1 May 2024, its birthday.",
                "Child, 2/3/2014 report",
                "Under contract 0203 4567 890 it was bought.",
                "Did each call 1234567 total?",
                "We look at www.example.org and at data.police.uk once a month."
            })
    void whatIdentifiesNobodyIsLeftAlone(String text) {
        assertEquals(List.of(), PersonalData.in(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07700900123,07700900124 | 07700900123 | 07700900124",
                "07700 900 123/07700 900 124 | 07700 900 123 | 07700 900 124",
                "9434765919;9995260182 | 9434765919 | 9995260182",
                "NHS numbers 123 456 7890 and 123 456 7891 | 123 456 7890 | 123 456 7891",
                "DOBs 17/05/1983 and 18/06/2010 | 17/05/1983 | 18/06/2010",
                "Date of birth changed from 17/05/1983 to 18/05/1983 | 17/05/1983 | 18/05/1983"
            })
    void eachOfTwoSideBySide(String text, String one, String other) {
        assertEquals(
                List.of(one, other),
                PersonalData.in(text).stream().map(PersonalData.Finding::words).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Smith, 17/05/2024",
                "Cllr A. Brown (17/05/2021)",
                "Barnet Homes, 17/05/2009",
                "Family Court, 3/11/2004",
                "Forced Marriage Act (26/07/2007)",
                "The forum, born on 1 April 2019",
                "In N12 4 GP surgeries and in NW4 2 DA workers",
                "DOBs from 1 September 2010 to 31 August 2011"
            })
    void aDateBesideANameIsABirthdayOnlyLongAgo(String text) {
        assertEquals(List.of(), PersonalData.in(text));
    }

    @Test
    void severalThingsComeInTheOrderOfTheText() {
        String text = "jane@example.org, DOB 12/03/1985, N12 0SG, 07700 900123";
        assertEquals(
                List.of("jane@example.org", "12/03/1985", "N12 0SG", "07700 900123"),
                PersonalData.in(text).stream().map(PersonalData.Finding::words).toList());
    }

    @Test
    void ofNoTextNothingIsSaid() {
        assertEquals(List.of(), PersonalData.in(null));
        assertEquals(List.of(), PersonalData.in(" "));
    }

    private static void finds(String text, String words, String looksLike) {
        assertEquals(
                List.of(words + " looks like " + looksLike),
                PersonalData.in(text).stream()
                        .map(finding -> finding.words() + " looks like " + finding.kind().looksLike)
                        .toList());
    }
}
