namespace Integration.Sandbox.Log;

/// <summary>How many requests one route of one vendor has had.</summary>
/// <param name="Vendor">The server.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Route">The path with its ids replaced by their names.</param>
/// <param name="Requests">Requests received, refused ones included.</param>
public sealed record RequestCount(SandboxVendor Vendor, string Method, string Route, int Requests);
