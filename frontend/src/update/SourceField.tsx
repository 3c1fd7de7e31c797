import { Input } from '../ui/fields';
import { textField, type Form } from './form';

/** Where it came from, when a manager enters it for somebody: needed before it can be sent. */
export const SourceField = ({ form, of }: { form: Form; of: string }) => (
  <Input
    {...textField(form, '/source')}
    label="Where does it come from?"
    labelSize="s"
    hint={`You enter it on behalf of ${of}. For example: e-mail of 3 October`}
  />
);
