using TestSupport;

namespace Dots.Client.Tests;

public abstract class DotsTest : IDisposable
{
    protected const string Public = "https://dots-public-api.dotstech.com/api/v1/";

    protected const string Partner = "https://partner.test/dots/";

    protected StrictHttp Http { get; } = new();

    protected DotsClient Client => field ??= Connect();

    public void Dispose()
    {
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    protected DotsClient Connect(Action<DotsClientOptions>? configure = null)
    {
        var options = new DotsClientOptions { ApiKey = "dots_test", PartnerAddress = new Uri(Partner) };
        options.Paths.AssetsBySerialNumber = "assets/serial/{serialNumber}";
        options.Paths.Locations = "locations";
        options.Paths.Warehouses = "wh?all=true";
        options.Paths.WarehouseAssets = "wh/{warehouseId}/assets";
        options.Retry.Enabled = false;
        configure?.Invoke(options);
        return new DotsClient(Http.CreateClient(), options, new ManualTimeProvider());
    }

    protected static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken = default)
    {
        List<T> collected = [];
        await foreach (var item in items.WithCancellation(cancellationToken))
            collected.Add(item);

        return collected;
    }
}
