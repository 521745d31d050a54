using Dots.Client;

#pragma warning disable MSPEXP001 // The partner endpoint is experimental.

namespace UsingDots;

internal static class PartnerExamples
{
    #region partner
    public static async Task SynchronizeAsync(DotsClient dots, string serialNumber, string hostName, long memory)
    {
        var found = new List<PartnerAsset>();
        await foreach (var asset in dots.PartnerAssets.ListBySerialNumbersAsync([serialNumber]))
            found.Add(asset);

        if (found is [])
            await dots.PartnerAssets.CreateAsync(new PartnerAssetCreate { SerialNumber = serialNumber, Name = hostName, Memory = memory }, $"create {serialNumber}");
        else if (found is [var only])
            await dots.PartnerAssets.UpdateAsync(only.Id, new PartnerAssetUpdate { Name = hostName, Memory = memory });
        else
            Console.WriteLine($"{found.Count} assets have serial number {serialNumber}: a person must tell which is meant.");
    }
    #endregion
}
