using System.Collections.Frozen;

namespace Integration.Core.Mapping;

/// <summary>Words that tell the companies of one group apart, which often share one domain: places, directions, and what a company is to the others.</summary>
internal static class GroupWords
{
    private static readonly FrozenSet<string> All = string.Join(' ',
    [
        "aachen aarhus arhus aberdeen adelaide africa albany alabama alaska alberta albuquerque alicante america amsterdam antwerp antwerpen arizona arkansas asia athens atlanta auckland augsburg austin australia",
        "austria baltimore barcelona bari basel bath belfast belgium belgrade benelux bergen berlin bern bielefeld bilbao birmingham bochum boise bologna bonn bordeaux boston bradford brasil bratislava braunschweig",
        "brazil bregenz bremen brighton brisbane bristol brno brooklyn brussels bruxelles bucharest budapest buffalo calgary california cambridge canada canberra cardiff carolina catania charleston charlotte",
        "chemnitz chester chicago china cincinnati cleveland cologne colorado columbus connecticut copenhagen cork cottbus coventry dakota dallas darmstadt delaware denmark denver derby detroit deutschland dortmund",
        "dresden dubai dublin duisburg dundee dusseldorf edinburgh edmonton eindhoven emea england erfurt erlangen espoo essen eugene europa europe exeter finland firenze florence florida france frankfurt freiburg",
        "fresno fribourg furth galway gdansk geneva geneve genova gent georgia germany ghent glasgow gloucester goteborg gothenburg gottingen graz greenville groningen hague halifax halle hamburg hamilton hamm",
        "hannover hanover hawaii heidelberg heilbronn helsinki houston hull hungary iberia idaho illinois india indiana indianapolis ingolstadt innsbruck iowa ireland italia italy jacksonville jena jersey kaiserslautern kansas",
        "karlsruhe kassel kent kentucky kiel klagenfurt koblenz kobenhavn koln krakow krefeld lausanne leeds leicester leiden leipzig lille limerick lincoln linz lisboa lisbon liverpool ljubljana london",
        "louisiana louisville lubeck lucerne ludwigshafen lugano luxembourg luxemburg luzern lyon madison madrid magdeburg maine mainz malaga malmo manchester manhattan manitoba mannheim marseille maryland",
        "massachusetts melbourne memphis mexico miami michigan milan milano milwaukee minneapolis minnesota mississippi missouri monaco montana montpellier montreal munchen munich munster nantes naples napoli nashville",
        "nebraska netherlands nevada newcastle newport nice nijmegen norge norway norwich nottingham nurnberg nuremberg oakland odense ohio oklahoma oldenburg omaha ontario oregon orlando oslo osnabruck ostrava ottawa",
        "oxford paderborn padova palermo palma paris passau pennsylvania perth phoenix pittsburgh plymouth poland polska porto portland portsmouth portugal potsdam poznan prag prague praha quebec queensland raleigh",
        "reading regensburg rennes reno richmond rochester roma rome rostock rotterdam rouen saarbrucken sacramento salzburg saskatchewan scotland seattle sevilla sheffield siegen singapore slough southampton spain",
        "spokane steiermark stockholm stoke strasbourg strassburg stuttgart sunderland sverige swansea sweden swiss switzerland schweiz sydney syracuse tallinn tampa tampere tennessee texas tirol torino toronto toulouse",
        "trier trondheim tucson tulsa turin turku uk ulm uppsala usa utah utrecht valencia vancouver venezia venice vermont verona vienna vilnius virginia wales warsaw warszawa warwick washington wellington wien wiesbaden",
        "winnipeg winterthur wisconsin wolfsburg worcester wroclaw wuppertal wurzburg wyoming york zagreb zaragoza zurich osterreich angeles antonio diego francisco jose louis orleans paulo vegas",
        "central east eastern mitte midlands nord nordic north northeast northern northwest ost pacific south southeast southern southwest sud sued west western",
        "beteiligung beteiligungen besitz group gruppe global holding holdings international invest investment investments properties property service services verwaltung verwaltungs",
    ]).Split(' ').Select(NameLetters.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether a folded word is one, or a number: the third shop of a chain.</summary>
    public static bool Contains(string word) => All.Contains(word) || word.All(char.IsAsciiDigit);
}
