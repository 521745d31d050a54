namespace Autotask.Client;

/// <summary>The slots of one request, left together.</summary>
internal sealed class HeldSlots : IDisposable
{
    private readonly List<IDisposable> slots = [];

    public void Add(IDisposable slot) => slots.Add(slot);

    public void Dispose()
    {
        foreach (var slot in slots)
            slot.Dispose();

        slots.Clear();
    }
}
