namespace JumpCloud.Client;

public partial class AssetDevicesOperations
{
    /// <summary>Gets the device of JumpCloud Assets that belongs to a system.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="systemId">The <see cref="JumpCloudSystem.Id"/> of the system.</param>
    /// <param name="options">What differs for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="JumpCloudApiException">There is none, or the call failed.</exception>
    public virtual Task<AssetDevice> GetBySystemAsync(
        string organizationId, string systemId, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.GetAsync<AssetDevice>(
            new("AssetDevices.system", $"api/v2/assets/devices/jc-system/{PathSegment.Of(systemId)}"), organizationId, options, cancellationToken);
}
