namespace Autotask.Client;

/// <summary>Places for requests in flight, so many per integration code and object.</summary>
internal interface ISlots
{
    ValueTask<IDisposable> EnterAsync(string integrationCode, string name, CancellationToken cancellationToken);
}
