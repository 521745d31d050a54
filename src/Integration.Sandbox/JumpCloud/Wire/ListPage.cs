using System.Globalization;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The <c>limit</c> and <c>skip</c> of a list: ten rows unless asked for more, and on most lists never more than a hundred.</summary>
internal readonly record struct ListPage(int Limit, int Skip)
{
    private const int DefaultLimit = 10;
    private const int LargestLimit = 100;

    public static ListPage Of(SandboxRequest request, int limit = DefaultLimit, int largest = LargestLimit) =>
        Of(Read(request, "limit", limit), Read(request, "skip", 0), largest);

    public static ListPage Of(int? limit, int? skip, int largest = LargestLimit) => limit > largest
        ? throw new JumpCloudRefusal(400, string.Create(CultureInfo.InvariantCulture, $"Bad Request: request parameter \"limit\" exceeds maximum value of {largest}"))
        : new ListPage(limit ?? DefaultLimit, skip ?? 0);

    public IEnumerable<TRow> Cut<TRow>(IEnumerable<TRow> rows) => rows.Skip(Skip).Take(Limit);

    private static int Read(SandboxRequest request, string name, int otherwise)
    {
        if (request.Query(name) is not { Length: > 0 } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new JumpCloudRefusal(400, $"Bad Request: request parameter \"{name}\" is not a number");
    }
}
