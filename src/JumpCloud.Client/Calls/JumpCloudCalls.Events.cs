using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace JumpCloud.Client;

internal sealed partial class JumpCloudCalls
{
    public async IAsyncEnumerable<DirectoryEvent> ListEventsAsync(
        JumpCloudRoute route, EventScope scope, DirectoryEventQuery query, JumpCloudCallOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? searchAfter = null;
        while (true)
        {
            var call = Call(route, HttpMethod.Post, null, options) with
            {
                Headers = Headers(scope),
                Body = EventQueryBody.Write(query, searchAfter),
                IsSafe = true,
            };
            var page = await pipeline.SendAsync(call, response => EventPage.Read(response, query, searchAfter), cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Events)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }

            if (page.SearchAfter is null)
                yield break;

            searchAfter = page.SearchAfter;
        }
    }

    /// <summary>A page, and the raw JSON to go on with; null on the last one. The header with it comes on the last page too.</summary>
    private readonly record struct EventPage(DirectoryEvent[] Events, string? SearchAfter)
    {
        public static EventPage Read(WireResponse response, DirectoryEventQuery query, string? searchAfter)
        {
            var events = WireBody.Read(response.Body, static (ref Utf8JsonReader reader) =>
                Wire.ReadRecords<DirectoryEvent>(ref reader, FieldOrder.Of<DirectoryEvent>()));
            var count = Number(response, "X-Result-Count") ?? events.Length;
            if (count == 0 || count < (Number(response, "X-Limit") ?? query.PageSize))
                return new EventPage(events, null);

            var next = response.Find("X-Search_after") ?? throw new JsonException("A full page came without X-Search_after.");
            return next == searchAfter ? throw new JsonException("X-Search_after repeats itself.") : new EventPage(events, Checked(next));
        }

        private static long? Number(WireResponse response, string header) =>
            long.TryParse(response.Find(header), CultureInfo.InvariantCulture, out var number) ? number : null;

        private static string Checked(string json)
        {
            using var document = JsonDocument.Parse(json);
            return json;
        }
    }
}
