using System.Collections.Frozen;

namespace Integration.Core.Mapping;

/// <summary>Words that so many companies have in their names that they tell none from another.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> All = string.Join(' ',
    [
        "academy account accounting advisor advisory agency agentur alliance america american and apotheke architect architekten architektur arzt arztpraxis asset associate association auto",
        "automotive autohaus automation backerei bank bau baubetrieb bauunternehmen beratung betrieb board brother buchhaltung building bureau business cafe capital care catering center central",
        "centre centrum church city clean cleaning clinic club college commercial communication community computer computing construction consult consultant consulting contracting contractor",
        "council creative credit customer data deli dental dentist design deutsch deutsche deutschland development digital distribution dienst dienstleistung druck druckerei edv elektro",
        "elektrotechnik electric electrical electronic energy engineering enterprise entertainment equipment europe european event export family fashion finance financial first fitness food foundation",
        "freight garage gastro gebaudereinigung general germany gesellschaft global grafik group gruppe gruppo handel handwerk haus hausverwaltung health healthcare heating high hotel holding home",
        "hospital hospitality immobilien import industrial industrie industry informatik information ingenieur ingenieurburo innovation institut institute insurance intelligence interior",
        "international internet investment it kanzlei klinik konzept labor laboratory landscape landscaping law legal lab life local logistic logistik management manufacturing maler marketing",
        "maschinenbau material mechanical media medical medicine medizin medizintechnik metall metallbau mobile mobel motor music national nation net network new north nord office old online",
        "optic optik organisation organization packaging partner partnership personal pharma pharmacy physio physiotherapie plumbing practice praxis print printing produkt produktion product production",
        "professional project projekt property quality real estate realty rechtsanwalt rechtsanwalte recruiting rental research resource restaurant retail roofing sale sanitar school schule security",
        "service shipping shop social society software sohn sohne solar solution son sport spedition stadt steuerberater steuerberatung store strategy studio supply support sud sued south system team",
        "tech technical technik technology telecom telecommunication textil the therapy tischlerei tool trade trading training transport transportation travel trust union unit united university usa uk",
        "verein verlag versicherung vertrieb verwaltung veterinary ventures venture video vision warehouse water web werbung werk werkstatt west wealth wirtschaftsprufung wood work world worldwide zahnarzt",
        "zentrum",
    ]).Split(' ').Select(NameLetters.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether a folded word is one; a plural counts as its singular.</summary>
    public static bool Contains(string word) =>
        All.Contains(word) || (word.EndsWith('s') && All.Contains(word[..^1])) || (word.EndsWith("ies", StringComparison.Ordinal) && All.Contains(word[..^3] + "y"));
}
