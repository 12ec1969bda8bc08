import { Checkbox, RadioGroup } from "../choice";
import { FormErrorSummary } from "../form-errors";
import { Select, TextArea, TextField } from "../text-field";
import { Shelf } from "./shelf";

/** What is filled in. */
export function Forms({ theme }: { theme: string }) {
  return (
    <Shelf title="Fields: label, hint, error, disabled" stack>
      <FormErrorSummary errors={[{ text: "Write the address as name@firm.example." }]} />
      <div className="grid gap-6 md:grid-cols-2">
        <TextField label="Your name" hint="Shown to other participants" autoComplete="off" />
        <TextField label="Email" defaultValue="zagreb" error="Write the address as name@firm.example." />
        <TextField label="Firm" optional="optional" placeholder="As on your card" />
        <TextField label="City" defaultValue="Sofia" disabled />
        <Select label="Your language" defaultValue="en">
          <option value="en">English</option>
          <option value="bg">Български</option>
          <option value="sr">Српски</option>
          <option value="tr">Türkçe</option>
        </Select>
        <TextArea label="Your question" hint="The expert answers by mail; everybody in the programme reads it." />
        <RadioGroup
          legend="Is the model exportable?"
          name={`position-${theme}`}
          defaultValue="changed"
          options={[
            { value: "as-is", label: "As it is" },
            { value: "changed", label: "With changes", hint: "Say in a sentence which." },
            { value: "no", label: "Not at all" },
          ]}
        />
        <div className="flex flex-col gap-4">
          <Checkbox label="Remind me a day before" defaultChecked />
          <Checkbox label="I agree that the session is recorded" error="Without this you can watch, but not speak." />
        </div>
      </div>
    </Shelf>
  );
}
