namespace Integration.Sandbox.Seeds;

/// <summary>A believable MSP.</summary>
internal sealed class MspSeed(int organizations, int seed)
{
    public SandboxSeed Build()
    {
        _ = seed;
        return UniformSeed.Build(organizations, 10);
    }
}
