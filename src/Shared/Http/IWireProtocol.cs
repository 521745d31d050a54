namespace Shared.Http;

/// <summary>What the pipeline must know about one vendor.</summary>
internal interface IWireProtocol
{
    /// <summary>The headers whose values must appear in no message.</summary>
    IReadOnlyList<string> SecretHeaders { get; }

    /// <summary>Adds the credentials to one attempt; asked every time, so that they rotate.</summary>
    ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    WireVerdict Classify(WireResponse response);

    /// <summary>Turns a failure into the client's own exception.</summary>
    Exception CreateException(WireFailure failure);
}
