using Dots.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace UsingDots;

internal static class Examples
{
    public static async Task RunAsync(DotsClient dots)
    {
        await ShowAsync(dots);
        await ListWarehousesAsync(dots);
    }

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        #region registration
        services.AddDotsClient(configuration.GetSection("Dots"));
        services.AddKeyedDotsClient("emea", options =>
        {
            options.ApiKey = configuration["Emea:DotsKey"];
            options.ApiKeyHeader = "x-api-key";
        });
        #endregion
    }

    public static void UseVault(DotsClientOptions options, IDotsCredentialSource vault)
    {
        #region vault
        options.UseCredentials(vault);
        #endregion
    }

    public static void SetPaths(DotsClientOptions options)
    {
        #region paths
        options.Paths.AssetsBySerialNumber = "the-path-that-dots-told-you?serial={serialNumber}";
        options.Paths.Warehouses = "the-path-that-dots-told-you";
        options.Paths.WarehouseAssets = "the-path-that-dots-told-you/{warehouseId}";
        #endregion
    }

    private static async Task ShowAsync(DotsClient dots)
    {
        #region find
        var asset = await dots.Assets.FindAsync("6650f0");
        Console.WriteLine(asset is null ? "There is no such asset." : $"{asset.Model}, bought {asset.PurchaseDate}");
        #endregion

        #region errors
        try
        {
            await dots.Assets.GetAsync("6650f0");
        }
        catch (DotsCredentialsException exception)
        {
            Console.WriteLine($"Check the key and its header: {exception.Message}");
        }
        catch (DotsApiException exception) when (exception.IsTransient)
        {
            Console.WriteLine($"Try again in {exception.RetryAfter ?? TimeSpan.FromMinutes(5)}: {exception.Message}");
        }
        #endregion

        #region raw
        var answer = await dots.SendAsync(new DotsRequest { Method = HttpMethod.Get, Path = "asset/6650f0" });
        Console.WriteLine(answer.Body);
        #endregion
    }

    private static async Task ListWarehousesAsync(DotsClient dots)
    {
        #region warehouses
        await foreach (var warehouse in dots.Warehouses.ListAsync())
        {
            await foreach (var asset in dots.WarehouseAssets.ListAsync(warehouse.Id))
                Console.WriteLine($"{warehouse.Name}: {asset.SerialNumber ?? asset.Id}");
        }
        #endregion
    }
}
