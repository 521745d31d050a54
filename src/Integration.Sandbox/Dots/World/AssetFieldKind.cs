namespace Integration.Sandbox.Dots.World;

/// <summary>What a field of an asset holds.</summary>
internal enum AssetFieldKind
{
    Text,
    Bytes,
    Time,
}
