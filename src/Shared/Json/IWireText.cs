namespace Shared.Json;

/// <summary>A closed set of texts that the server may extend.</summary>
internal interface IWireText<TSelf>
    where TSelf : struct, IWireText<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
