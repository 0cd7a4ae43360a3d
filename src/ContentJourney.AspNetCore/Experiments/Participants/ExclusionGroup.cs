using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Experiments.Participants;

/// <summary>
/// Experiments that share no visitor. Visitors are split among those that run by the highest of their hashes (rendezvous hashing): when
/// one begins or ends, only its own visitors change place. Whoever has a variant of one is in no other.
/// </summary>
/// <param name="members">The active experiments of the group.</param>
internal sealed class ExclusionGroup(IReadOnlyList<ExperimentRecord> members)
{
    /// <summary>Whether the visitor belongs to this experiment of the group.</summary>
    public bool LeavesTo(ExperimentRecord experiment, VisitorId visitor, IReadOnlyList<Assignment> assignments)
    {
        if (members.Count == 1)
        {
            return true;
        }

        foreach (var member in members)
        {
            if (Assignments.Of(assignments, member.Alias) is not null)
            {
                return member.Alias == experiment.Alias;
            }
        }

        return members.Where(member => member.State == ExperimentState.Running).MaxBy(member => Rank(visitor, member))?.Alias == experiment.Alias;
    }

    // Another text than FeatureManagement hashes for the variants, or those with the highest hashes would all get the last variant.
    private static ulong Rank(VisitorId visitor, ExperimentRecord member) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"exclusion group\n{visitor}\n{member.Seed}")));
}
