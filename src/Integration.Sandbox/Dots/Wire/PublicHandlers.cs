using Integration.Sandbox.Dots.World;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Dots.Wire;

/// <summary>The public API, which reads and writes nothing.</summary>
internal sealed class PublicHandlers(DotsWorld world, DotsBehavior behavior)
{
    private readonly DotsJson json = new(behavior);

    public Reply Employee(SandboxRequest request)
    {
        var email = request.Query("email");
        if (string.IsNullOrEmpty(email))
            throw new DotsRefusal(400, "Missing email");
        var employee = world.EmployeeOf(email) ?? throw new DotsRefusal(404, "Employee not found");
        return DotsReply.One(behavior.Envelope, writer => json.WriteEmployeeFields(writer, employee, world.AssetsOf(employee)));
    }

    public Reply Asset(string id)
    {
        var asset = world.Assets.Find(id) ?? throw new DotsRefusal(404, "Asset not found");
        return DotsReply.One(behavior.Envelope, writer => json.WriteAssetFields(writer, asset));
    }

    /// <summary>As they were entered, other than in the partner endpoint.</summary>
    public Reply AssetsBySerialNumber(string serialNumber)
    {
        if (serialNumber.Length == 0)
            throw new DotsRefusal(400, "Missing serial number");
        var assets = world.Assets.WithSerialNumber(serialNumber).Where(asset => asset.SerialNumber == serialNumber).ToList();
        if (assets.Count == 0 && behavior.AnswersNoAssetsWithNotFound)
            throw new DotsRefusal(404, "No asset has this serial number");
        return DotsReply.List(behavior.Envelope, "assets", assets, json.WriteAsset);
    }

    public Reply Locations() => DotsReply.List(behavior.Envelope, "locations", world.Locations, json.WritePlace);

    public Reply Warehouses() => DotsReply.List(behavior.Envelope, "warehouses", world.Warehouses, json.WritePlace);

    public Reply WarehouseAssets(string warehouseId)
    {
        if (!world.Warehouses.Exists(place => place.Id == warehouseId))
            throw new DotsRefusal(404, "Warehouse not found");
        return DotsReply.List(behavior.Envelope, "assets", world.Assets.Rows.Where(asset => asset.WarehouseId == warehouseId), json.WriteAsset);
    }
}
